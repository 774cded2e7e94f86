package dev.filmwright.core.packing;

import dev.filmwright.asset.ImageSlot;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be seen of something in a slot, for captions. Immutable.
 *
 * @param sentence in words
 * @param tags as tags
 * @param face whether a face can be seen
 */
record View(String sentence, List<String> tags, boolean face) {
    private static final Map<ImageSlot, View> SLOTS = slots();
    private static final View ANY = new View("a picture", List.of(), true);

    private static Map<ImageSlot, View> slots() {
        Map<ImageSlot, View> views = new EnumMap<>(ImageSlot.class);
        views.put(ImageSlot.HEADSHOT, seen("a close-up portrait", "portrait", "close-up"));
        views.put(
                ImageSlot.SHEET_FRONT_FACE,
                seen("a close-up of the face from the front", "close-up", "face", "front view"));
        views.put(
                ImageSlot.SHEET_PROFILE_LEFT,
                seen("a close-up of the face in left profile", "close-up", "face", "left profile"));
        views.put(
                ImageSlot.SHEET_PROFILE_RIGHT,
                seen("a close-up of the face in right profile", "close-up", "face", "right profile"));
        views.put(
                ImageSlot.SHEET_FULL_BODY_FRONT,
                seen("a full-body shot from the front, standing", "full body", "front view", "standing"));
        views.put(
                ImageSlot.SHEET_FULL_BODY_BACK,
                new View(
                        "a full-body shot from behind, standing",
                        List.of("full body", "from behind", "standing"),
                        false));
        views.put(ImageSlot.SHEET_THREE_QUARTER, seen("a three-quarter view", "three-quarter view"));
        views.put(ImageSlot.SHEET_ACTION, seen("a full-body action pose", "full body", "action pose"));
        views.put(ImageSlot.SHEET_EXPRESSION, seen("a close-up with a strong expression", "close-up", "expression"));
        views.put(ImageSlot.ANGLE_FRONT, seen("a view from the front", "front view"));
        views.put(ImageSlot.ANGLE_SIDE, seen("a view from the side", "side view"));
        views.put(ImageSlot.ANGLE_THREE_QUARTER, seen("a three-quarter view", "three-quarter view"));
        return views;
    }

    private static View seen(String sentence, String... tags) {
        return new View(sentence, List.of(tags), true);
    }

    /** Returns what a picture shows: what people call it, before what its slot is for. */
    static View of(SourcePicture picture) {
        View view = picture.slot().map(slot -> SLOTS.getOrDefault(slot, ANY)).orElse(ANY);
        String label = Words.fact(picture.label());
        boolean says = picture.slot()
                        .filter(slot -> !slot.label().equalsIgnoreCase(label))
                        .isPresent()
                && !label.isEmpty();
        if (!says) {
            return view;
        }
        if (view.equals(ANY)) {
            return new View(label, Words.tags(label), true);
        }
        List<String> tags = new ArrayList<>(view.tags);
        tags.addAll(Words.tags(label));
        return new View(view.sentence + ", " + label, tags, view.face);
    }
}
