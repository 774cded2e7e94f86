package dev.filmwright.core.prompt;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetContent;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.Profile;
import dev.filmwright.asset.Scope;
import dev.filmwright.asset.Version;
import dev.filmwright.asset.VersionLabel;
import dev.filmwright.prompt.Dialect;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Assets to assemble prompts from. */
final class PromptFixture {
    static final Asset MARCUS = asset(
            Category.TALENT,
            "Marcus",
            "a dock worker",
            new Profile.Talent("weathered face", "50s", "broad", "grey beard", "", "", "oilskin coat", "hoarse"));
    static final Asset SHOP = asset(
            Category.ENVIRONMENT,
            "Downtown Shop",
            "shelves to the ceiling",
            new Profile.Environment("corner shop", "day", "dry", List.of("counter"), "tired"));
    static final Asset LANTERN = asset(Category.PROPS, "Lantern", "", new Profile.None());
    static final Asset NOIR = asset(
            Category.STYLE,
            "Noir",
            "",
            new Profile.Style(List.of("high contrast"), List.of("restraint"), List.of("ink black")));

    private PromptFixture() {}

    static SectionPromptAssembler assembler() {
        return new SectionPromptAssembler(Set.of(new ProseDialect()), new NoProviders());
    }

    static SectionPromptAssembler assembler(Dialect dialect) {
        return new SectionPromptAssembler(Set.of(dialect), new NoProviders());
    }

    private static Asset asset(Category category, String name, String description, Profile profile) {
        Asset first = Asset.first(
                new AssetId("id-" + name),
                category.key(),
                Scope.GLOBAL,
                name.toLowerCase(Locale.ROOT),
                new AssetContent(
                        name,
                        description,
                        List.of(),
                        Collections.emptySortedMap(),
                        profile,
                        List.of(),
                        Collections.emptySortedMap()),
                Instant.EPOCH);
        return first.toBuilder()
                .label(new VersionLabel(Version.parse("2.1.0"), "", Instant.EPOCH))
                .build();
    }
}
