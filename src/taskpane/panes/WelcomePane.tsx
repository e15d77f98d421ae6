import { MatchingPicture } from "../views/MatchingPicture";
import { stageOf } from "../components";
import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";

import { usePaneText } from "../text";
import type { PaneView } from "../use-pane";

/** What Linli does, in one sentence and one picture, and the ways to begin: for a person who has never seen it, or asks for it again. */
export function WelcomePane({ pane }: { readonly pane: PaneView }) {
  const { say } = usePaneText();
  const isBlank = stageOf(pane.state.workbook) === "blank";
  return (
    <section className="welcome" aria-labelledby="welcome-title">
      <MatchingPicture />
      <h2 id="welcome-title">{say("pane.welcome.title")}</h2>
      <p>{say("pane.welcome.text")}</p>
      {isBlank ? (
        <>
          <div className="buttons">
            <PrimaryButton
              text={say("pane.sample.try")}
              onClick={() => {
                pane.start("sample");
              }}
            />
            <DefaultButton
              text={say("pane.prepare")}
              onClick={() => {
                pane.start("prepare");
              }}
            />
          </div>
          <p className="quiet">{say("pane.sample.hint")}</p>
        </>
      ) : (
        <div className="buttons">
          <PrimaryButton text={say("pane.welcome.close")} onClick={pane.closeIntroduction} />
        </div>
      )}
      <p className="quiet">{say("pane.welcome.promise")}</p>
    </section>
  );
}
