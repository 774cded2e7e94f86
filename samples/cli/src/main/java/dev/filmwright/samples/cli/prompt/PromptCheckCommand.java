package dev.filmwright.samples.cli.prompt;

import dev.filmwright.Filmwright;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.EditedPrompt;
import dev.filmwright.prompt.Finding;
import dev.filmwright.samples.cli.assets.Output;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code filmwright prompt check DIR …}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Says what the author of a prompt should know about it before it is sent.",
            "Exit code 0: nothing speaks against it; 1: an error does."
        })
final class PromptCheckCommand implements Callable<Integer> {
    @Mixin
    private Source source = new Source();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        try (Filmwright library = source.open()) {
            AssembledPrompt assembled = source.assembled(library, source.dialect(library), Map.of());
            Optional<EditedPrompt> edited = source.edited(library, assembled);
            AssembledPrompt prompt = edited.map(EditedPrompt::prompt).orElse(assembled);
            List<Finding> findings = new ArrayList<>(library.prompts().check(prompt));
            edited.map(EditedPrompt::conflicts).orElse(List.of()).stream()
                    .map(conflict -> new Finding(
                            Finding.Severity.WARNING,
                            "edit-conflict",
                            "\"" + conflict.edited() + "\" was edited by hand, and is assembled as \""
                                    + conflict.assembled() + "\" since",
                            "settle which of the two it is to be",
                            Optional.of(conflict.range())))
                    .forEach(findings::add);
            if (output.json()) {
                output.print(
                        PromptJson.object().put("text", prompt.text()).set("findings", PromptJson.findings(findings)));
            } else {
                print(prompt, findings);
            }
            output.out().flush();
            return findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR) ? 1 : 0;
        }
    }

    private void print(AssembledPrompt prompt, List<Finding> findings) {
        PrintWriter out = output.out();
        out.println(prompt.text());
        out.println();
        for (Finding finding : findings) {
            out.println(PromptJson.word(finding.severity()) + " " + finding.rule() + place(finding) + ": "
                    + finding.message() + "; " + finding.remedy());
        }
        if (findings.isEmpty()) {
            out.println("nothing speaks against it");
        }
    }

    private static String place(Finding finding) {
        return finding.place()
                .map(place -> " at " + place.start() + ".." + place.end())
                .orElse("");
    }
}
