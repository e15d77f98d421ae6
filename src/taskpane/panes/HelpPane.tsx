import { addTexts, sheetName } from "../components";
import { ActionButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { Link } from "office-ui-fabric-react/lib/Link";
import { SearchBox } from "office-ui-fabric-react/lib/SearchBox";
import { useEffect, useRef, useState } from "react";
import { PANE_HELP } from "../texts/help";
import {
  hasPicture,
  helpAction,
  topicsWith,
  type HelpAction,
  type HelpPicture,
  type HelpTopic,
} from "../help-topics";

import { usePaneText } from "../text";
import type { PaneView } from "../use-pane";
import "./help-pane.css";

declare const __webpack_public_path__: string;

addTexts(PANE_HELP);

/** Help, searchable: a list of topics, and one screen for each with the button that does the thing. */
export function HelpPane({ pane }: { readonly pane: PaneView }) {
  const [topic, setTopic] = useState<HelpTopic | null>(null);
  const [search, setSearch] = useState("");
  if (topic !== null) {
    return (
      <Topic
        topic={topic}
        pane={pane}
        onBack={() => {
          setTopic(null);
        }}
      />
    );
  }
  return <Topics search={search} onSearch={setSearch} onOpen={setTopic} />;
}

interface TopicsProps {
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly onOpen: (topic: HelpTopic) => void;
}

function Topics({ search, onSearch, onOpen }: TopicsProps) {
  const { say } = usePaneText();
  const topics = topicsWith(search);
  return (
    <section aria-label={say("pane.help.topics")} className="help">
      <SearchBox
        placeholder={say("pane.help.search")}
        ariaLabel={say("pane.help.search")}
        value={search}
        onChange={(_event, text) => {
          onSearch(text ?? "");
        }}
      />
      <ul aria-live="polite">
        {topics.map((topic) => (
          <li key={topic}>
            <Link
              onClick={() => {
                onOpen(topic);
              }}
            >
              {say(`pane.help.${topic}.title`)}
            </Link>
          </li>
        ))}
        {topics.length === 0 && <li className="quiet">{say("pane.help.none", { words: search })}</li>}
      </ul>
    </section>
  );
}

interface TopicProps {
  readonly topic: HelpTopic;
  readonly pane: PaneView;
  readonly onBack: () => void;
}

function Topic({ topic, pane, onBack }: TopicProps) {
  const { say } = usePaneText();
  const title = useRef<HTMLHeadingElement>(null);
  const action = helpAction(topic, pane.state.workbook);
  const perform = useHelpAction(pane);
  useEffect(() => {
    // The link that opened the topic is gone: reading goes on at its title.
    title.current?.focus();
  }, []);
  return (
    <article className="help" aria-labelledby="help-title">
      <ActionButton iconProps={{ iconName: "Back" }} text={say("pane.help.back")} onClick={onBack} />
      <h2 id="help-title" ref={title} tabIndex={-1}>
        {say(`pane.help.${topic}.title`)}
      </h2>
      {say(`pane.help.${topic}.text`)
        .split("\n")
        .map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      {action !== null && topic !== "privacy" && (
        <div className="buttons">
          <PrimaryButton
            text={say(`pane.help.${topic}.action`)}
            disabled={pane.state.job !== null}
            onClick={() => {
              perform(action);
            }}
          />
        </div>
      )}
      {hasPicture(topic) && <Picture topic={topic} />}
    </article>
  );
}

/** The page that the topic is about; all that matters in it is said in words, too. */
function Picture({ topic }: { readonly topic: HelpPicture }) {
  const { say, language } = usePaneText();
  return (
    <img
      src={`${__webpack_public_path__}assets/help/${topic}-${language}.webp`}
      alt={say(`pane.help.${topic}.picture`)}
      width={PICTURE.width}
      height={PICTURE.height}
    />
  );
}

/** Pixels on the screen where there is room: `tests/pictures/help.ts` makes them in this shape. */
const PICTURE = { width: 380, height: 522 };

function useHelpAction(pane: PaneView): (action: HelpAction) => void {
  const { language } = usePaneText();
  const { workbook } = pane.state;
  const sheets = pane.faces.flatMap(({ steps, furtherSheets }) => [
    ...steps.map(({ sheet }) => sheet),
    ...furtherSheets,
  ]);
  const goToSheet = (key: string): void => {
    const sheet = sheets.find((each) => each.key === key);
    const name =
      sheet === undefined ? workbook?.sheets[key] : workbook && sheetName(workbook, sheet, language);
    if (typeof name === "string") pane.goTo(name, "A1");
  };
  return (action) => {
    if ("start" in action) {
      pane.openPage("home");
      pane.start(action.start);
    } else if ("page" in action) pane.openPage(action.page);
    else if ("introduction" in action) pane.askForIntroduction();
    else goToSheet(action.sheet);
  };
}
