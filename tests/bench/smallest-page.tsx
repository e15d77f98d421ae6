import { PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { ThemeProvider } from "office-ui-fabric-react/lib/Theme";
import { createRoot } from "react-dom/client";

/** The smallest page with Fabric that an add-in can be: one button, once Office is ready. */
void Office.onReady(() => {
  const place = document.getElementById("pane");
  if (place === null) return;
  createRoot(place).render(
    <ThemeProvider>
      <PrimaryButton text="Run" />
    </ThemeProvider>,
  );
});
