package dev.filmwright.provider.support.structured;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What came out of checking an answer against a schema. */
public sealed interface Checked {
    /**
     * It fits.
     *
     * @param json the answer alone, without what was written around it, blanks and line ends
     */
    record Fits(String json) implements Checked {
        /** Checks that it is there. */
        public Fits {
            Objects.requireNonNull(json, "json");
        }
    }

    /**
     * It does not fit.
     *
     * @param findings what is wrong with it; never empty, and not all there is if there is much
     */
    record Misfit(List<Finding> findings) implements Checked {
        /** Copies the list. */
        public Misfit {
            findings = List.copyOf(findings);
        }

        /**
         * Returns words that ask a model for a better answer, to follow the one that did not fit: what is wrong, and that
         * nothing but JSON is wanted.
         */
        public String repairPrompt() {
            return findings.stream()
                    .map(finding -> "- " + finding)
                    .collect(Collectors.joining(
                            "\n",
                            "Your answer does not fit the JSON schema:\n",
                            "\nAnswer again with the whole corrected JSON, and with nothing before or after it."));
        }

        /** Returns the findings on one line, for people. */
        public String summary() {
            return findings.stream().map(Finding::toString).collect(Collectors.joining("; "));
        }
    }
}
