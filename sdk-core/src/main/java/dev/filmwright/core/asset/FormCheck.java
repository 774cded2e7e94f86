package dev.filmwright.core.asset;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.AssetContent;
import dev.filmwright.asset.AssetForm;
import dev.filmwright.asset.AssetForms.Problem;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.ImageRole;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.asset.Profile;
import dev.filmwright.media.MediaId;
import dev.filmwright.spi.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds all that keeps a form from being a full asset, in the order of the form's fields. */
final class FormCheck {
    private static final int FEWEST_VIEWS = 6;

    private final AssetForm form;
    private final AssetContent content;
    private final UnitOfWork unit;
    private final List<Problem> problems = new ArrayList<>();

    private FormCheck(AssetForm form, UnitOfWork unit) {
        this.form = form;
        this.content = form.content();
        this.unit = unit;
    }

    static List<Problem> of(AssetForm form, UnitOfWork unit) {
        FormCheck check = new FormCheck(form, unit);
        boolean known = check.category();
        check.name();
        check.description();
        check.tags();
        if (known) {
            check.profile();
        }
        check.images();
        check.characterSheet();
        check.fragments();
        return List.copyOf(check.problems);
    }

    private void problem(String field, String problem, String remedy) {
        problems.add(new Problem(field, problem, remedy));
    }

    private boolean category() {
        List<String> known = unit.categories().all().stream().map(Category::key).toList();
        if (!known.contains(form.category())) {
            problem(
                    "category",
                    "there is no category \"" + form.category() + "\"",
                    "use one of " + String.join(", ", known));
            return false;
        }
        return true;
    }

    private void name() {
        int length = content.name().strip().length();
        if (length == 0) {
            problem("name", "it is blank", "give the asset a name");
        } else if (length > AssetEdits.LONGEST_NAME) {
            problem("name", "it has " + length + " characters", "use " + AssetEdits.LONGEST_NAME + " at most");
        }
    }

    private void description() {
        if (content.description().isBlank()) {
            problem("description", "it is blank", "say in a sentence or two what the asset is");
        }
    }

    private void tags() {
        for (String tag : content.tags()) {
            if (tag.isBlank()) {
                problem("tags", "one is blank", "take it out");
            } else if (tag.strip().length() > Tags.LONGEST) {
                problem("tags", "one has " + tag.strip().length() + " characters", "use " + Tags.LONGEST + " at most");
            }
        }
    }

    private void profile() {
        try {
            Profiles.checked(form.category(), content.profile());
        } catch (InvalidInputException e) {
            problem("profile", "it is of another category's shape", e.failure().message());
            return;
        }
        if (form.category().equals(Category.TALENT.key())
                && !(content.profile() instanceof Profile.Talent talent
                        && !talent.physicalDescription().isBlank())) {
            problem("profile.physicalDescription", "it is blank", "say what the talent looks like");
        }
    }

    private void images() {
        Set<MediaId> seen = new HashSet<>();
        for (AssetImage image : content.images()) {
            if (!seen.add(image.media())) {
                problem(field(image.slot()), "image " + image.media() + " is there twice", "keep it in one slot");
            } else if (unit.media().find(image.media()).isEmpty()) {
                problem(
                        field(image.slot()),
                        "there is no stored media file " + image.media(),
                        "store the picture again, or take it out");
            }
        }
        Map<ImageSlot, Long> held =
                content.images().stream().collect(Collectors.groupingBy(AssetImage::slot, Collectors.counting()));
        for (ImageSlot slot : ImageSlot.values()) {
            if (slot.single() && held.getOrDefault(slot, 0L) > 1) {
                problem(field(slot), "it holds " + held.get(slot) + " images", "keep one there");
            }
        }
    }

    private static String field(ImageSlot slot) {
        return "images." + slot;
    }

    /** A talent needs no character sheet; one that was begun shows it from enough sides, each in its labelled slot. */
    private void characterSheet() {
        Set<ImageSlot> views = EnumSet.noneOf(ImageSlot.class);
        content.images().stream()
                .map(AssetImage::slot)
                .filter(slot -> slot.role() == ImageRole.CHARACTER_SHEET)
                .forEach(views::add);
        if (views.isEmpty() || views.size() >= FEWEST_VIEWS || !form.category().equals(Category.TALENT.key())) {
            return;
        }
        String missing = ImageSlot.characterSheet().stream()
                .filter(slot -> !views.contains(slot))
                .map(ImageSlot::label)
                .collect(Collectors.joining(", "));
        problem(
                "images",
                "the character sheet has " + views.size() + " of its eight views",
                "add at least " + (FEWEST_VIEWS - views.size()) + " of: " + missing);
    }

    private void fragments() {
        content.fragments().forEach((provider, phrase) -> {
            if (provider.isBlank() || phrase.isBlank()) {
                problem(
                        ContentFields.FRAGMENTS + provider,
                        "provider or phrase is blank",
                        "name the provider and give the phrase, or take it out");
            }
        });
    }
}
