package dev.filmwright.samples.cli.generate;

import dev.filmwright.Filmwright;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputRole;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.samples.cli.assets.Output;
import dev.filmwright.samples.cli.terminal.CtrlC;
import dev.filmwright.spi.Capabilities;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the commands that make something have in common. */
abstract class Maker implements Callable<Integer> {
    static final MediaOwner OWNER = PlaceOptions.OWNER;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private RequestOptions options = new RequestOptions();

    @Mixin
    private Output output = new Output();

    abstract OutputKind kind();

    abstract GenerationRequest.Builder builder(ModelRef model, AssembledPrompt prompt);

    /** Returns the words of the prompt. */
    abstract AssembledPrompt prompt(String words);

    /** Adds what only this kind has. */
    abstract void finish(GenerationRequest.Builder request);

    /** Checks what was given, before anything is done. */
    void check(List<InputRole> roles) {}

    @Override
    public final Integer call() {
        check(options.inputs().roles());
        try (CtrlC ctrlC = CtrlC.listen();
                Filmwright library = options.places().open()) {
            ModelChoice choice = new ModelChoice(library);
            ModelRef model = choice.choose(
                    options.provider(),
                    options.model(),
                    kind(),
                    options.inputs().roles());
            GenerationRequest.Builder request = builder(model, prompt(options.prompt()));
            options.addTo(request);
            options.inputs().addTo(request, library, OWNER);
            finish(request);
            if (choice.capabilities(model).filter(Capabilities::composition).isPresent()) {
                request.composition(
                        PlainFrame.of(options.prompt(), request.build().size()));
            }
            return new JobRun(
                            library,
                            options.places(),
                            output,
                            spec.commandLine().getErr(),
                            ctrlC)
                    .run(request.build());
        }
    }
}
