package dev.filmwright.samples.cli.assets;

import dev.filmwright.Filmwright;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.Version;
import dev.filmwright.asset.VersionStep;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code filmwright assets restore DIR ASSET VERSION}. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Makes a new version that is what an old one was; nothing is lost.")
final class RestoreCommand implements Callable<Integer> {
    @Mixin
    private AssetArgument argument = new AssetArgument();

    @Parameters(index = "2", paramLabel = "VERSION", description = "The version to bring back, e.g. 1.0.0.")
    private Version version = Version.FIRST;

    @Option(
            names = "--step",
            defaultValue = "MINOR",
            paramLabel = "STEP",
            description = "How far the new number goes: patch, minor or major (default: minor).")
    private VersionStep step = VersionStep.MINOR;

    @Option(names = "--notes", defaultValue = "", paramLabel = "TEXT", description = "Why (default: what is restored).")
    private String notes = "";

    @Mixin
    private RevisionOption revision = new RevisionOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        try (Filmwright filmwright = argument.open()) {
            Asset asset = argument.find(filmwright);
            output.tell(
                    "restored v" + version + " of",
                    filmwright.assets().versions().restore(asset.id(), revision.of(asset), version, step, notes));
        }
        return 0;
    }
}
