import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { Icon } from "office-ui-fabric-react/lib/Icon";
import { ProgressIndicator } from "office-ui-fabric-react/lib/ProgressIndicator";
import type { Progress } from "../../actions";
import { PANE_JOB } from "../texts/job";
import { shareOf } from "../figures";
import { addTexts } from "../page-texts";
import { canCancel, type RunningJob } from "../state";
import { usePaneText, type MessageKey } from "../text";
import { useSilence } from "../use-silence";

addTexts(PANE_JOB);

interface JobProgressProps {
  readonly job: RunningJob;
  readonly onCancel: () => void;
}

/** The phases of a job so far, how far the present one is, and what may be holding it up. */
export function JobProgress({ job, onCancel }: JobProgressProps) {
  const { say } = usePaneText();
  const { current, finished, kind } = job;
  const isSilent = useSilence(job);
  return (
    <section className="card" aria-labelledby="job-title">
      <h2 id="job-title">{say(`pane.progress.${kind}`)}</h2>
      <ol className="phases">
        {finished.map((phase) => (
          <li key={phase}>
            <Icon iconName="CheckMark" aria-hidden /> {say(`pane.phase.${phase}` as MessageKey)}
          </li>
        ))}
      </ol>
      {current === null ? (
        <ProgressIndicator ariaLabel={say(`pane.progress.${kind}`)} />
      ) : (
        <ProgressIndicator
          label={say(`pane.phase.${current.phase}` as MessageKey)}
          description={
            current.counted === undefined
              ? say("pane.progress.count", { done: current.done, total: current.total })
              : say("pane.progress.needs", { ...current.counted })
          }
          {...percentOf(current)}
        />
      )}
      <p className="quiet">{say("pane.progress.hint")}</p>
      {canCancel(job) && (
        <div className="buttons">
          <DefaultButton text={say("pane.progress.cancel")} onClick={onCancel} />
        </div>
      )}
      <p className="silence" aria-live="polite">
        {isSilent && current?.phase !== "match" && say("pane.progress.silence")}
      </p>
      <p className="for-screen-reader" aria-live="polite">
        {current !== null && say(`pane.phase.${current.phase}` as MessageKey)}
      </p>
    </section>
  );
}

/** Without a known total the bar only shows that something goes on. */
function percentOf({ done, total, counted }: Progress) {
  const share = shareOf(
    done + (counted === undefined ? 0 : (shareOf(counted.done, counted.total) ?? 0)),
    total,
  );
  return share === null ? {} : { percentComplete: share };
}
