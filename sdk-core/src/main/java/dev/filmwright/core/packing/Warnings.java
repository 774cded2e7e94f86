package dev.filmwright.core.packing;

import dev.filmwright.core.rendition.PictureFacts;
import dev.filmwright.dataset.BaseModel;
import dev.filmwright.dataset.TrainingFormat;
import dev.filmwright.dataset.TrainingSetting;
import dev.filmwright.dataset.TrainingWarning;
import dev.filmwright.dataset.TrainingWarning.Rule;
import dev.filmwright.dataset.Transparency;
import dev.filmwright.media.FrameSize;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What may spoil a training, gathered while a package is planned. Not thread-safe. */
final class Warnings {
    private static final int FEW = 10;
    private static final int SMALL_SET = 20;
    private static final int SHORT_SIDE = 768;
    private static final int SHORT_SIDE_SD15 = 512;
    private static final int EVERYDREAM_PIXELS = 1_000_000;
    private static final int EVERYDREAM_SHAPE = 4;
    private static final int SHORTEST_TRIGGER = 3;

    private final Draft draft;
    private final Layout layout;
    private final List<TrainingWarning> all = new ArrayList<>();
    private final List<String> uncaptioned = new ArrayList<>();

    Warnings(Draft draft, Layout layout) {
        this.draft = draft;
        this.layout = layout;
    }

    void noCaption(SourcePicture picture) {
        uncaptioned.add(picture.key());
    }

    /** Returns all warnings, in order of their rules. */
    List<TrainingWarning> of(List<Planned> pictures, Looks looks) {
        set(pictures);
        sizes(pictures);
        copies(pictures, looks);
        likenesses(pictures);
        captions(pictures);
        files(pictures);
        trigger();
        toDo();
        all.sort(Comparator.comparing(TrainingWarning::rule));
        return List.copyOf(all);
    }

    private void warn(Rule rule, String message, List<String> about) {
        all.add(new TrainingWarning(rule, message, about));
    }

    private void warnOf(Rule rule, List<Planned> pictures, Predicate<Planned> test, String message) {
        List<String> keys =
                pictures.stream().filter(test).map(each -> each.source().key()).toList();
        if (!keys.isEmpty()) {
            warn(rule, message + of(keys), keys);
        }
    }

    private static String of(List<String> keys) {
        return ": " + keys.stream().limit(5).collect(Collectors.joining(", "))
                + (keys.size() > 5 ? " and " + (keys.size() - 5) + " more" : "");
    }

    private void set(List<Planned> pictures) {
        if (pictures.size() < FEW) {
            warn(
                    Rule.FEW_PICTURES,
                    "the set is small (" + pictures.size() + "): what is learned from fewer than " + FEW
                            + " pictures is often a pose, not a person",
                    List.of());
        }
        int batch = draft.numbers().steps().batch();
        Map<FrameSize, Long> buckets = pictures.stream()
                .collect(Collectors.groupingBy(
                        each -> Buckets.of(
                                each.picture().size(), draft.numbers().resolution()),
                        LinkedHashMap::new,
                        Collectors.counting()));
        long thin = buckets.values().stream().filter(count -> count < batch).count();
        if (pictures.size() < SMALL_SET && buckets.size() > 1 && thin > 0) {
            warn(
                    Rule.THIN_BATCHES,
                    "the pictures fall into " + buckets.size() + " sizes, " + thin + " of them with fewer than the "
                            + batch + " of a batch: crop them alike, or take a smaller batch",
                    List.of());
        }
    }

    private void sizes(List<Planned> pictures) {
        Map<String, Long> sizes = pictures.stream()
                .collect(Collectors.groupingBy(
                        each -> each.picture().size().toString(), TreeMap::new, Collectors.counting()));
        if (sizes.size() > 1) {
            String seen = sizes.entrySet().stream()
                    .limit(5)
                    .map(each -> each.getValue() + " of " + each.getKey())
                    .collect(Collectors.joining(", "));
            warn(Rule.MIXED_SIZES, sizes.size() + " different sizes: " + seen, List.of());
        }
        int least = draft.base() == BaseModel.SD15 ? SHORT_SIDE_SD15 : SHORT_SIDE;
        warnOf(
                Rule.SMALL_PICTURE,
                pictures,
                each -> Math.min(
                                each.picture().size().width(),
                                each.picture().size().height())
                        < least,
                "the short side is below " + least + " pixels");
        if (draft.request().format() == TrainingFormat.EVERYDREAM) {
            warnOf(
                    Rule.SMALL_PICTURE,
                    pictures,
                    each -> (long) each.picture().size().width()
                                    * each.picture().size().height()
                            < EVERYDREAM_PIXELS,
                    "EveryDream's authors advise a megapixel at least");
            warnOf(
                    Rule.MIXED_SIZES,
                    pictures,
                    each -> shape(each.picture().size()) > EVERYDREAM_SHAPE,
                    "EveryDream takes shapes from 1:4 to 4:1");
        }
    }

    private static double shape(FrameSize size) {
        return (double) Math.max(size.width(), size.height()) / Math.min(size.width(), size.height());
    }

    private void copies(List<Planned> pictures, Looks looks) {
        Map<String, List<String>> same = new LinkedHashMap<>();
        Map<String, String> digests = new LinkedHashMap<>();
        for (Planned each : pictures) {
            same.computeIfAbsent(each.source().sha256(), digest -> new ArrayList<>())
                    .add(each.source().key());
            digests.put(each.source().key(), each.source().sha256());
        }
        same.values().stream()
                .filter(keys -> keys.size() > 1)
                .forEach(
                        keys -> warn(Rule.SAME_PICTURE, "the same picture " + keys.size() + " times" + of(keys), keys));
        for (List<String> group : looks.groups()) {
            if (group.stream().map(digests::get).distinct().count() > 1) {
                warn(
                        Rule.LOOK_ALIKE,
                        group.size() + " pictures look alike, which counts one view more" + of(group),
                        group);
            }
        }
    }

    private void likenesses(List<Planned> pictures) {
        warnOf(
                Rule.UNLIKE_HEADSHOT,
                pictures,
                each -> each.source().unlike(),
                "does not look like the headshot, so the training learns two people: make it again or leave it out");
    }

    private void captions(List<Planned> pictures) {
        if (!uncaptioned.isEmpty()) {
            boolean left = draft.request().format() == TrainingFormat.REPLICATE;
            warn(
                    Rule.NO_CAPTION,
                    "no caption, so " + (left ? "the trainer writes one" : "the trigger word stands alone")
                            + of(uncaptioned),
                    List.copyOf(uncaptioned));
        }
        int most = Tokens.most(draft.base());
        warnOf(
                Rule.LONG_CAPTION,
                pictures,
                each -> each.picture().tokens() > most,
                "the caption has about more than the " + most + " tokens that are read");
    }

    private void files(List<Planned> pictures) {
        boolean mask = draft.request().transparency() == Transparency.AS_MASK;
        warnOf(
                Rule.TRANSPARENT,
                pictures,
                each -> each.facts().transparent(),
                mask ? "transparent parts are not learned from" : "transparent parts are laid on white");
        warnAbout(pictures, Rule.PRINT_COLOURS, PictureFacts::fourColours, "colours for print are converted");
        warnAbout(pictures, Rule.TURNED, PictureFacts::turned, "turned upright");
        warnAbout(pictures, Rule.ANIMATED, PictureFacts::animated, "of an animation the first picture is taken");
        warnOf(
                Rule.SCALED,
                pictures,
                each -> !each.picture().size().equals(each.facts().size()),
                "made smaller, as the trainer takes at most " + layout.longestEdge() + " pixels a side");
    }

    private void warnAbout(List<Planned> pictures, Rule rule, Predicate<PictureFacts> test, String message) {
        warnOf(rule, pictures, each -> test.test(each.facts()), message);
    }

    private void trigger() {
        String trigger = draft.request().trigger();
        if (trigger.isEmpty()) {
            return;
        }
        if (draft.request().format() == TrainingFormat.EVERYDREAM) {
            warn(
                    Rule.TRIGGER,
                    "EveryDream's authors advise an ordinary name instead of a made-up word: leave the trigger word out",
                    List.of());
        } else if (trigger.length() < SHORTEST_TRIGGER) {
            warn(Rule.TRIGGER, "\"" + trigger + "\" is short: take three letters or more", List.of());
        } else if (!trigger.chars().allMatch(Character::isLetter)) {
            warn(
                    Rule.TRIGGER,
                    "\"" + trigger + "\" is more than letters, which tools that tidy up tags take apart",
                    List.of());
        }
    }

    private void toDo() {
        if (draft.request().format() == TrainingFormat.REPLICATE) {
            boolean named = draft.request().setting(TrainingSetting.DESTINATION).isPresent();
            warn(
                    Rule.TO_DO,
                    "upload the ZIP file and put its address into input_images of the request"
                            + (named ? "" : ", and your model into destination"),
                    List.of());
        }
    }
}
