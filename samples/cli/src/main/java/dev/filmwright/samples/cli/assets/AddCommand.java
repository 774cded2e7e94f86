package dev.filmwright.samples.cli.assets;

import dev.filmwright.Filmwright;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetLibrary;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.Scope;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code filmwright assets add DIR CATEGORY NAME}. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description =
                "Adds an asset, for every production unless --project says otherwise; makes the library if needed.")
final class AddCommand implements Callable<Integer> {
    @Mixin
    private LibraryArgument library = new LibraryArgument();

    @Parameters(index = "1", paramLabel = "CATEGORY", description = "talent, environment, props …")
    private String category = "";

    @Parameters(index = "2", paramLabel = "NAME", description = "Its name.")
    private String name = "";

    @Mixin
    private ContentOptions content = new ContentOptions();

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        NewImages.check(content.images());
        if (library.isNew()) {
            // Refused before a library is made for it.
            draft(Categories.find(Category.SYSTEM, category), Scope.GLOBAL);
        }
        try (Filmwright filmwright = library.openOrCreate()) {
            Scope scope = project.given() ? Scope.of(project.get(filmwright).id()) : Scope.GLOBAL;
            AssetDraft draft = draft(Categories.find(filmwright.assets(), category), scope);
            output.tell("added", added(filmwright, draft));
        }
        return 0;
    }

    private AssetDraft draft(Category known, Scope scope) {
        FieldMap fields = content.fields();
        AssetDraft.Builder draft = AssetDraft.builder(
                        known, fields.plain("name").orElse(name))
                .scope(scope)
                .description(fields.plain("description").orElse(""))
                .profile(ProfileFields.with(Categories.profile(known), fields.under("profile")));
        fields.under("attributes").forEach(draft::attribute);
        content.tags().forEach(draft::tag);
        return draft.build();
    }

    /** Adds what a draft cannot hold in a second step, and takes the asset back if that is refused. */
    private Asset added(Filmwright filmwright, AssetDraft draft) {
        AssetLibrary assets = filmwright.assets();
        Asset asset = assets.create(draft);
        boolean done = false;
        try {
            Asset whole = new NewImages(filmwright, content.images())
                    .with(
                            asset,
                            images -> assets.update(asset.id(), asset.revision(), edit -> {
                                content.fields().under("fragments").forEach(edit::fragment);
                                content.fields().plain("slug").ifPresent(edit::slug);
                                images.accept(edit);
                            }));
            done = true;
            return whole;
        } finally {
            if (!done) {
                assets.delete(asset.id());
            }
        }
    }
}
