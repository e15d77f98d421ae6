import { Icon } from "office-ui-fabric-react/lib/Icon";
import { ProgressIndicator } from "office-ui-fabric-react/lib/ProgressIndicator";
import { shareOf } from "../figures";
import type { RunningJob } from "../state";
import { usePaneText } from "../text";
import { useSilence } from "../use-silence";

/** The phases of a job so far, how far the present one is, and what may be holding it up. */
export function JobProgress({ job }: { readonly job: RunningJob }) {
  const { say } = usePaneText();
  const { current, finished, kind } = job;
  const isSilent = useSilence(job);
  return (
    <section className="card" aria-labelledby="job-title">
      <h2 id="job-title">{say(`pane.progress.${kind}`)}</h2>
      <ol className="phases">
        {finished.map((phase) => (
          <li key={phase}>
            <Icon iconName="CheckMark" aria-hidden /> {say(`pane.phase.${phase}`)}
          </li>
        ))}
      </ol>
      {current === null ? (
        <ProgressIndicator ariaLabel={say(`pane.progress.${kind}`)} />
      ) : (
        <ProgressIndicator
          label={say(`pane.phase.${current.phase}`)}
          description={say("pane.progress.count", { done: current.done, total: current.total })}
          {...percentOf(current)}
        />
      )}
      <p className="quiet">{say("pane.progress.hint")}</p>
      <p className="silence" aria-live="polite">
        {isSilent && say("pane.progress.silence")}
      </p>
      <p className="for-screen-reader" aria-live="polite">
        {current !== null && say(`pane.phase.${current.phase}`)}
      </p>
    </section>
  );
}

/** Without a known total the bar only shows that something goes on. */
function percentOf({ done, total }: { readonly done: number; readonly total: number }) {
  const share = shareOf(done, total);
  return share === null ? {} : { percentComplete: share };
}
