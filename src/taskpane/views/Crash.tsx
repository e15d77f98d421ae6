import { paneText } from "../components";
import { PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { Component, type ReactNode } from "react";
import type { Language } from "../../language";
import { describe } from "../failure";

import { CopyDetails } from "./CopyDetails";

interface CrashProps {
  readonly language: Language;
  readonly onRestart: () => void;
  readonly children: ReactNode;
}

interface CrashState {
  readonly error: unknown;
}

/** Shows its children, or after a crash in one of them what happened and a way to go on. React offers this to classes only. */
export class Crash extends Component<CrashProps, CrashState> {
  override state: CrashState = { error: null };

  static getDerivedStateFromError(error: unknown): CrashState {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    const { say } = paneText(this.props.language);
    return (
      <main role="alert" className="crash">
        <h1>{say("pane.crash.title")}</h1>
        <p>{say("pane.crash.text")}</p>
        <div className="buttons">
          <PrimaryButton text={say("pane.crash.restart")} onClick={this.props.onRestart} />
          <CopyDetails details={describe(this.state.error).join("\n")} />
        </div>
      </main>
    );
  }
}
