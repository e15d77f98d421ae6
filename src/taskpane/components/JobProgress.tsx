import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { Icon } from "office-ui-fabric-react/lib/Icon";
import { ProgressIndicator } from "office-ui-fabric-react/lib/ProgressIndicator";
import type { Progress } from "../../actions";
import type { PhaseWords } from "../../core/sheets/declare";
import { PANE_JOB } from "./texts/job";
import { shareOf } from "./share-of";
import { addTexts } from "./page-texts";
import type { PackFace } from "./pack-face";
import { canCancel, type RunningJob } from "./pane-view";
import { useFrameText, type FrameKey } from "./text";
import { useSilence } from "./use-silence";

addTexts(PANE_JOB);

interface JobProgressProps {
  readonly job: RunningJob;
  readonly faces: readonly PackFace[];
  readonly onCancel: () => void;
}

/** The phases of a job so far, how far the present one is, and what may be holding it up. */
export function JobProgress({ job, faces, onCancel }: JobProgressProps) {
  const text = useFrameText();
  const { say } = text;
  const { current, finished, kind } = job;
  const isSilent = useSilence(job);
  const ownPhase = (phase: string): PhaseWords | undefined =>
    faces.find(({ phases }) => phase in phases)?.phases[phase];
  const countOf = ({ phase, done, total, counted }: Progress): string => {
    const words = counted && ownPhase(phase)?.counted;
    return words === undefined
      ? say("pane.progress.count", { done, total })
      : text.phrase({ text: words, values: { ...counted } });
  };
  // A phase of a pack takes as long as it takes; anything else is Excel.
  const isHeldUp = isSilent && ownPhase(current?.phase ?? "") === undefined;
  const nameOf = (phase: string): string => {
    const own = ownPhase(phase);
    return own === undefined ? say(`pane.phase.${phase}` as FrameKey) : text.phrase({ text: own.name });
  };
  return (
    <section className="card" aria-labelledby="job-title">
      <h2 id="job-title">{say(`pane.progress.${kind}`)}</h2>
      <ol className="phases">
        {finished.map((phase) => (
          <li key={phase}>
            <Icon iconName="CheckMark" aria-hidden /> {nameOf(phase)}
          </li>
        ))}
      </ol>
      <ProgressIndicator
        {...(current === null
          ? { ariaLabel: say(`pane.progress.${kind}`) }
          : { label: nameOf(current.phase), description: countOf(current), ...percentOf(current) })}
      />
      <p className="quiet">{say("pane.progress.hint")}</p>
      {canCancel(job) && (
        <div className="buttons">
          <DefaultButton text={say("pane.progress.cancel")} onClick={onCancel} />
        </div>
      )}
      <p className="silence" aria-live="polite">
        {isHeldUp && say("pane.progress.silence")}
      </p>
      <p className="for-screen-reader" aria-live="polite">
        {current !== null && nameOf(current.phase)}
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
