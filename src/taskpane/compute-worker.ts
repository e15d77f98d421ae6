import { CATALOGUE } from "../packs";
import { answering, type ComputeReply, type ComputeRequest } from "./compute-messages";

const reply = (message: ComputeReply): void => {
  self.postMessage(message);
};
const answer = answering(CATALOGUE, reply);
self.onmessage = ({ data }: MessageEvent<ComputeRequest>) => {
  answer(data);
};
reply({ type: "ready" });
