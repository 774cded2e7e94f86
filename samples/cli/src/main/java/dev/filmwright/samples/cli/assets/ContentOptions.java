package dev.filmwright.samples.cli.assets;

import dev.filmwright.asset.AssetEdit;
import dev.filmwright.asset.Profile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What an asset is to be. */
final class ContentOptions {
    @Option(names = "--description", paramLabel = "TEXT", description = "What it is, in words.")
    private @Nullable String description;

    @Option(names = "--tag", split = ",", paramLabel = "TAG", description = "Adds a tag.")
    private List<String> tags = new ArrayList<>();

    @Option(names = "--attribute", paramLabel = "KEY=VALUE", description = "Sets a free attribute.")
    private Map<String, String> attributes = new LinkedHashMap<>();

    @Option(
            names = "--set",
            paramLabel = "FIELD=VALUE",
            description = "Sets a field: profile.hair, attributes.colour, fragments.PROVIDER, description …")
    private Map<String, String> set = new LinkedHashMap<>();

    @Option(
            names = "--image",
            paramLabel = "SLOT=FILE",
            description = "Adds a picture: primary, headshot, sheet-front-face, reference …")
    private List<ImageFile> images = new ArrayList<>();

    List<String> tags() {
        return tags;
    }

    List<ImageFile> images() {
        return images;
    }

    /** Returns every field said, by whichever option. */
    FieldMap fields() {
        Map<String, String> all = new LinkedHashMap<>(set);
        attributes.forEach((key, value) -> all.put("attributes." + key, value));
        Optional.ofNullable(description).ifPresent(text -> all.put("description", text));
        return new FieldMap("--set", all);
    }

    /** Says all of it but the images, and that some fields are to be empty. */
    void apply(AssetEdit edit, Profile before, FieldMap unset) {
        FieldMap fields = fields();
        fields.plain("name").ifPresent(edit::name);
        fields.plain("slug").ifPresent(edit::slug);
        fields.plain("description").ifPresent(edit::description);
        fields.under("attributes").forEach(edit::attribute);
        fields.under("fragments").forEach(edit::fragment);
        unset.plain("description").ifPresent(edit::description);
        unset.under("attributes").keySet().forEach(edit::removeAttribute);
        unset.under("fragments").keySet().forEach(edit::removeFragment);
        Map<String, String> facts = fields.under("profile");
        facts.putAll(unset.under("profile"));
        if (!facts.isEmpty()) {
            edit.profile(ProfileFields.with(before, facts));
        }
        tags.forEach(edit::addTag);
    }
}
