import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { Logo } from "../components/Logo";
import type { JobKind } from "../state";
import { usePaneText } from "../text";

/** For a workbook without Linli's sheets: what it does, and the two ways to begin. */
export function WelcomePane({ onStart }: { readonly onStart: (kind: JobKind) => void }) {
  const { say } = usePaneText();
  return (
    <section className="welcome" aria-labelledby="welcome-title">
      <Logo size={64} />
      <h2 id="welcome-title">{say("pane.welcome.title")}</h2>
      <p>{say("pane.welcome.text")}</p>
      <p className="quiet">{say("pane.welcome.promise")}</p>
      <PrimaryButton
        text={say("pane.prepare")}
        onClick={() => {
          onStart("prepare");
        }}
      />
      <p className="aside">{say("pane.sample.hint")}</p>
      <DefaultButton
        text={say("pane.sample")}
        onClick={() => {
          onStart("sample");
        }}
      />
    </section>
  );
}
