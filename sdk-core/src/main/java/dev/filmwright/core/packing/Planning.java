package dev.filmwright.core.packing;

import dev.filmwright.InvalidInputException;
import dev.filmwright.core.likeness.Likenesses;
import dev.filmwright.core.rendition.PictureFacts;
import dev.filmwright.core.rendition.PictureFiles;
import dev.filmwright.dataset.BaseModel;
import dev.filmwright.dataset.CaptionStyle;
import dev.filmwright.dataset.ImageForm;
import dev.filmwright.dataset.TrainingFormat;
import dev.filmwright.dataset.TrainingPackageRequest;
import dev.filmwright.dataset.TrainingPicture;
import dev.filmwright.dataset.TrainingSetting;
import dev.filmwright.dataset.Transparency;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaException;
import dev.filmwright.media.MediaType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Decides what goes into a package: reads every picture's head, writes nothing. Thread-safe. */
final class Planning {
    private static final int LEAST_EDGE = 64;
    private static final int MOST_PICTURE_BYTES = 64 << 20;

    private final Subjects subjects;
    private final PictureFiles files;
    private final Likenesses likenesses;
    private final Recommendations recommendations = Recommendations.load();

    @Inject
    Planning(Subjects subjects, PictureFiles files, Likenesses likenesses) {
        this.subjects = subjects;
        this.files = files;
        this.likenesses = likenesses;
    }

    PackagePlan of(TrainingPackageRequest request) {
        Layout layout = Layouts.of(request.format());
        BaseModel base = request.baseModel().orElseGet(() -> layout.bases().get(0));
        Demands.check(request, layout, base);
        Subject subject = subjects.of(request);
        int count = subject.pictures().size();
        Demands.checkCount(request, layout, count);
        String word = word(request, subject, layout);
        CaptionStyle style = request.style().orElseGet(() -> style(base));
        Numbers numbers = new Numbers(recommendations, request, base, count);
        Demands.checkSteps(request, numbers.steps());
        Draft draft = new Draft(request, subject, style, numbers, word, name(word, subject));
        Captions captions = new Captions(request, subject, style, layout.captions(), word);
        Warnings warnings = new Warnings(draft, layout);
        Looks looks = new Looks(likenesses);
        List<Planned> pictures = new ArrayList<>();
        for (SourcePicture source : subject.pictures()) {
            byte[] bytes = bytes(source);
            Planned planned = planned(draft, layout, captions, source, facts(source, bytes), pictures.size(), warnings);
            if (request.lookAlikes()) {
                looks.add(source.key(), bytes);
            }
            pictures.add(planned);
        }
        return new PackagePlan(layout, draft, List.copyOf(pictures), warnings.of(pictures, looks));
    }

    private static CaptionStyle style(BaseModel base) {
        return switch (base) {
            case FLUX1_DEV, SD15 -> CaptionStyle.SENTENCES;
            case SDXL -> CaptionStyle.MIXED;
            case PONY, ILLUSTRIOUS -> CaptionStyle.TAGS;
        };
    }

    private static String word(TrainingPackageRequest request, Subject subject, Layout layout) {
        if (!request.trigger().isEmpty()) {
            return request.trigger();
        }
        if (layout.needsTrigger()) {
            throw new InvalidInputException(
                    "trigger",
                    "",
                    layout.format() + " learns a new word: give a short one of no language, e.g. \"mrcs\" for Marcus");
        }
        return Words.fact(subject.name().replace(',', ' '));
    }

    private static String name(String word, Subject subject) {
        String name = Words.fileName(word);
        if (name.isEmpty()) {
            name = Words.fileName(subject.slug());
        }
        return name.isEmpty() ? "picture" : name;
    }

    static byte[] bytes(SourcePicture source) {
        try (InputStream in = source.content().open()) {
            byte[] bytes = in.readNBytes(MOST_PICTURE_BYTES + 1);
            if (bytes.length > MOST_PICTURE_BYTES) {
                throw new MediaException(
                        MediaException.Reason.TOO_LARGE,
                        "picture " + source.key() + " has more than " + MOST_PICTURE_BYTES + " bytes, the most allowed",
                        null);
            }
            return bytes;
        } catch (IOException e) {
            throw new MediaException(
                    MediaException.Reason.UNREADABLE, "picture " + source.key() + " cannot be read: " + e, e);
        }
    }

    private PictureFacts facts(SourcePicture source, byte[] bytes) {
        PictureFacts facts;
        try {
            facts = files.facts(bytes);
        } catch (MediaException e) {
            throw new MediaException(e.reason(), "picture " + source.key() + ": " + e.getMessage(), e);
        }
        if (Math.min(facts.size().width(), facts.size().height()) < LEAST_EDGE) {
            throw new InvalidInputException(
                    "picture " + source.key(),
                    facts.size(),
                    "trainers refuse pictures with a side below " + LEAST_EDGE + " pixels: leave it out");
        }
        return facts;
    }

    private static Planned planned(
            Draft draft,
            Layout layout,
            Captions captions,
            SourcePicture source,
            PictureFacts facts,
            int before,
            Warnings warnings) {
        boolean mask = draft.request().transparency() == Transparency.AS_MASK;
        MediaType type = type(draft.request().images(), facts);
        boolean small = Math.max(facts.size().width(), facts.size().height()) <= layout.longestEdge();
        boolean kept = facts.type().equals(type)
                && !facts.turned()
                && !facts.fourColours()
                && !facts.animated()
                && (mask || !facts.transparent())
                && small;
        int digits =
                Math.max(4, Integer.toString(draft.subject().pictures().size()).length());
        String file = layout.pictures(draft) + draft.name() + "-"
                + String.format(Locale.ROOT, "%0" + digits + "d", before + 1) + "." + type.extension();
        Optional<String> caption = caption(draft, captions, source, warnings);
        TrainingPicture picture = new TrainingPicture(
                source.key(),
                source.slot(),
                file,
                caption,
                caption.map(Tokens::in).orElse(0),
                small ? facts.size() : smaller(facts.size(), layout.longestEdge()),
                type,
                source.sha256(),
                !kept);
        return new Planned(source, facts, picture);
    }

    private static FrameSize smaller(FrameSize size, int edge) {
        int longest = Math.max(size.width(), size.height());
        return new FrameSize(scaled(size.width(), longest, edge), scaled(size.height(), longest, edge));
    }

    private static int scaled(int side, int longest, int edge) {
        return (int) Math.max(1, Math.round((double) side * edge / longest));
    }

    private static MediaType type(ImageForm form, PictureFacts facts) {
        boolean jpeg =
                form == ImageForm.JPEG || form == ImageForm.KEEP && facts.type().equals(MediaType.JPEG);
        return jpeg ? MediaType.JPEG : MediaType.PNG;
    }

    private static Optional<String> caption(Draft draft, Captions captions, SourcePicture source, Warnings warnings) {
        Optional<String> caption = captions.of(source);
        if (caption.isPresent()) {
            return caption;
        }
        warnings.noCaption(source);
        if (draft.request().format() == TrainingFormat.REPLICATE) {
            if (draft.request().setting(TrainingSetting.AUTOCAPTION).orElse(false)) {
                return Optional.empty();
            }
            throw new InvalidInputException(
                    "caption", source.key(), "it has none, and autocaption is off: write one, or set autocaption");
        }
        return Optional.of(captions.bare()
                .orElseThrow(() -> new InvalidInputException(
                        "caption", source.key(), "it has none, and no trigger word stands for it: give either")));
    }
}
