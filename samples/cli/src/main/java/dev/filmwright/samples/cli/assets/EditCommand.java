package dev.filmwright.samples.cli.assets;

import dev.filmwright.Filmwright;
import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetEdit;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.media.MediaId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code filmwright assets edit DIR ASSET …}. */
@Command(name = "edit", mixinStandardHelpOptions = true, description = "Changes exactly what is said of an asset.")
final class EditCommand implements Callable<Integer> {
    @Mixin
    private AssetArgument asset = new AssetArgument();

    @Option(names = "--name", paramLabel = "NAME", description = "Its name; the slug stays.")
    private @Nullable String name;

    @Option(names = "--unset", paramLabel = "FIELD", description = "Empties a field.")
    private List<String> unset = new ArrayList<>();

    @Option(names = "--untag", split = ",", paramLabel = "TAG", description = "Removes a tag.")
    private List<String> untag = new ArrayList<>();

    @Option(names = "--remove-image", paramLabel = "SLOT", description = "Takes out an image by slot or media id.")
    private List<String> removeImage = new ArrayList<>();

    @Mixin
    private ContentOptions content = new ContentOptions();

    @Mixin
    private RevisionOption revision = new RevisionOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        NewImages.check(content.images());
        FieldMap emptied = FieldMap.empty("--unset", unset);
        if (emptied.plain("name").or(() -> emptied.plain("slug")).isPresent()) {
            throw new InvalidInputException("--unset", unset, "an asset keeps a name and a slug: set another");
        }
        try (Filmwright filmwright = asset.open()) {
            Asset before = asset.find(filmwright);
            List<MediaId> gone =
                    removeImage.stream().map(which -> image(before, which)).toList();
            Asset after = new NewImages(filmwright, content.images())
                    .with(
                            before,
                            images -> filmwright.assets().update(before.id(), revision.of(before), edit -> {
                                say(edit, before, emptied);
                                gone.forEach(edit::removeImage);
                                images.accept(edit);
                            }));
            output.tell(after.revision() == before.revision() ? "unchanged" : "changed", after);
        }
        return 0;
    }

    private void say(AssetEdit edit, Asset before, FieldMap emptied) {
        if (name != null) {
            edit.name(name);
        }
        untag.forEach(edit::removeTag);
        content.apply(edit, before.profile(), emptied);
    }

    private static MediaId image(Asset asset, String which) {
        return ImageFile.slot(which)
                .flatMap((ImageSlot slot) -> asset.content().image(slot))
                .or(() -> asset.content().image(new MediaId(which)))
                .map(AssetImage::media)
                .orElseThrow(() -> new InvalidInputException(
                        "--remove-image",
                        which,
                        "use one of "
                                + asset.images().stream()
                                        .map(image -> ImageFile.name(image.slot()))
                                        .toList()));
    }
}
