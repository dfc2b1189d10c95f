import { toPosixPath } from '../modules/paths.ts';

interface Question {
  readonly ask: (specifier: string) => boolean;
  readonly until: number;
}

const pause = 1000;

/** Remembers what specifiers mean in a folder: one question serves all its files for a second. */
export class FolderQuestions {
  readonly #decide: (specifier: string, file: string) => boolean;
  readonly #byFolder = new Map<string, Question>();

  /** @param decide answers for a specifier in a file, given by its absolute posix path. */
  constructor(decide: (specifier: string, file: string) => boolean) {
    this.#decide = decide;
  }

  /** Gets the question that is asked of the specifiers of a file, given by its path on any platform. */
  in(fromFile: string): (specifier: string) => boolean {
    const folder = fromFile.slice(0, Math.max(fromFile.lastIndexOf('/'), fromFile.lastIndexOf('\\')));
    const now = Date.now();
    let question = this.#byFolder.get(folder);
    if (question === undefined || now >= question.until) {
      question = { ask: this.#makeQuestion(toPosixPath(fromFile)), until: now + pause };
      this.#byFolder.set(folder, question);
    }
    return question.ask;
  }

  #makeQuestion(file: string): (specifier: string) => boolean {
    const answers = new Map<string, boolean>();
    return (specifier) => {
      let answer = answers.get(specifier);
      if (answer === undefined) {
        answer = this.#decide(specifier, file);
        answers.set(specifier, answer);
      }
      return answer;
    };
  }
}
