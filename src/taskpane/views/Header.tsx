import { ActionButton } from "office-ui-fabric-react/lib/Button";
import type { Language } from "../../language";
import { usePaneText } from "../text";
import { Logo } from "./Logo";

/** Name of the add-in and the switch to the other language. */
export function Header({ onLanguage }: { readonly onLanguage: (language: Language) => void }) {
  const { language, say } = usePaneText();
  const other = language === "zh" ? "en" : "zh";
  return (
    <header className="header">
      <h1>
        <Logo size={20} /> {say("pane.name")}
      </h1>
      <ActionButton
        lang={other === "zh" ? "zh-CN" : "en"}
        title={say("pane.switchLanguage.name")}
        text={say("pane.switchLanguage")}
        onClick={() => {
          onLanguage(other);
        }}
      />
    </header>
  );
}
