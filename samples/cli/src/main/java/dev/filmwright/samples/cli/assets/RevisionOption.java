package dev.filmwright.samples.cli.assets;

import dev.filmwright.asset.Asset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --revision}: the state a change was made from. */
final class RevisionOption {
    @Option(
            names = "--revision",
            paramLabel = "N",
            description = "Refuses to change the asset unless it is at this revision, as assets show told.")
    private @Nullable Long revision;

    long of(Asset asset) {
        return revision == null ? asset.revision() : revision;
    }
}
