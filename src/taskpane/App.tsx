import { Crash } from "./views/Crash";
import { Header } from "./views/Header";
import { PageTabs, tabId } from "./views/PageTabs";
import { LanguageContext } from "./components";
import { ThemeProvider } from "office-ui-fabric-react/lib/Theme";
import { Suspense, useEffect, useState, useSyncExternalStore } from "react";
import type { Language } from "../language";

import { Reading } from "./components";
import { Messages, viewOf } from "./late-views";
import "./pane.css";
import type { Pane } from "./pane-store";
import { hasMessage, pagesFor } from "./state";

import { useLook } from "./use-look";
import { usePane, useWorkbook } from "./use-pane";

interface AppProps {
  readonly pane: Pane;
  /** Told when a person chooses a language, to remember it. */
  readonly onLanguage: (language: Language) => void;
}

/** The whole pane. A crash anywhere in it leaves a page with a restart, which reads the workbook anew. */
export function App({ pane, onLanguage }: AppProps) {
  const [starts, setStarts] = useState(0);
  const { language } = useSyncExternalStore(pane.subscribe, pane.state);
  const { theme } = useLook();
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  }, [language]);
  return (
    <ThemeProvider theme={theme} applyTo="body" className="pane">
      <LanguageContext.Provider value={language}>
        <Crash
          key={starts}
          language={language}
          onRestart={() => {
            pane.restart();
            setStarts(starts + 1);
          }}
        >
          <Page pane={pane} onLanguage={onLanguage} />
        </Crash>
      </LanguageContext.Provider>
    </ThemeProvider>
  );
}

function Page({ pane, onLanguage }: AppProps) {
  const view = usePane(pane, onLanguage);
  const pages = pagesFor(view.state.workbook, pane.faces);
  const page = pages.includes(view.state.page) ? view.state.page : "home";
  const Pane = viewOf(page, pane.faces);
  useWorkbook(pane);
  useEffect(() => {
    // The tabs can be pressed from far down a page; the next one begins at its top.
    document.documentElement.scrollTop = 0;
  }, [page]);
  return (
    <>
      <Header onLanguage={view.choose} />
      {pages.length > 1 && <PageTabs pages={pages} faces={pane.faces} open={page} onOpen={view.openPage} />}
      <main>
        {hasMessage(view.state) && (
          <Suspense fallback={null}>
            <Messages pane={view} />
          </Suspense>
        )}
        <div
          {...(pages.length > 1 ? { role: "tabpanel", "aria-labelledby": tabId(page) } : {})}
          className="page"
        >
          <Suspense fallback={<Reading />}>
            <Pane pane={view} />
          </Suspense>
        </div>
      </main>
    </>
  );
}
