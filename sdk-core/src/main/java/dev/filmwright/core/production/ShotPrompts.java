package dev.filmwright.core.production;

import dev.filmwright.asset.Asset;
import dev.filmwright.frame.Figure;
import dev.filmwright.frame.TimeOfDay;
import dev.filmwright.production.ProductionSettings;
import dev.filmwright.production.Scene;
import dev.filmwright.production.Shot;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.EnvironmentContext;
import dev.filmwright.prompt.PromptAssembler;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.PromptRequest;
import dev.filmwright.prompt.PromptTarget;
import dev.filmwright.prompt.TalentContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in contexts what a shot shows, and has the prompt assembled. */
final class ShotPrompts {
    private final PromptAssembler assembler;
    private final ShotPictures pictures;
    private final ProductionSettings settings;
    private final RunningText text;

    ShotPrompts(PromptAssembler assembler, ShotPictures pictures, ProductionSettings settings) {
        this.assembler = assembler;
        this.pictures = pictures;
        this.settings = settings;
        this.text = RunningText.withNames(pictures.names());
    }

    /** Returns a shot's prompt for whoever reads it. */
    AssembledPrompt prompt(Shot shot, PromptKind kind) {
        return assembler.assemble(request(shot, kind, PromptTarget.ANY));
    }

    /** Returns a prompt as a model wants it written. */
    AssembledPrompt assembled(PromptRequest request, String dialect) {
        return assembler.assemble(request, dialect);
    }

    /** Returns what a shot's prompt is made from; for a certain model, in the phrases that assets have for its provider. */
    PromptRequest request(Shot shot, PromptKind kind, PromptTarget target) {
        Scene scene = pictures.scene(shot);
        PromptRequest.Builder request = PromptRequest.builder(kind)
                .action(action(shot))
                .setup(shot.setup())
                .mood(mood(scene))
                .duration(seconds(shot));
        for (Shot.CastMember member : shot.cast()) {
            pictures.asset(member.character()).ifPresent(asset -> request.subject(asset, context(member)));
        }
        Optional<Asset> place = pictures.asset(scene.needs().location());
        place.ifPresent(asset -> request.place(
                asset,
                new EnvironmentContext(inside(scene), lower(scene.needs().area()), time(scene.light()), "", "")));
        shot.props().forEach(key -> pictures.asset(key).ifPresent(request::prop));
        for (Shot.Line line : shot.lines()) {
            request.line(speaker(line), manner(line), line.text());
        }
        return request.target(target).build();
    }

    private String action(Shot shot) {
        if (shot.kind() == Shot.Kind.TITLE) {
            return shot.action().isBlank()
                    ? ""
                    : "Title on screen: \u201c" + shot.action().strip() + "\u201d";
        }
        return text.of(shot.action());
    }

    /** Returns the name the speaker has among the subjects, so that it is clear whose lips move. */
    private String speaker(Shot.Line line) {
        return pictures.asset(line.character()).map(Asset::name).orElse(line.name());
    }

    private static String inside(Scene scene) {
        return switch (scene.inside()) {
            case INTERIOR -> "interior";
            case EXTERIOR -> "exterior";
            case BOTH -> "interior and exterior";
            case UNSTATED -> "";
        };
    }

    private static TalentContext context(Shot.CastMember member) {
        return new TalentContext(pose(member), expression(member.expression()), position(member), "", "");
    }

    private static String pose(Shot.CastMember member) {
        String pose =
                member.pose() == Figure.Pose.STANDING ? "" : lower(member.pose().name());
        if (!member.speaking()) {
            return pose;
        }
        return pose.isEmpty() ? "speaking" : pose + ", speaking";
    }

    private static String expression(Figure.Expression expression) {
        return switch (expression) {
            case NEUTRAL -> "";
            case AFRAID -> "looking afraid";
            case ANGRY -> "looking angry";
            case HAPPY -> "smiling";
            case SAD -> "looking sad";
            case SURPRISED -> "looking surprised";
        };
    }

    private static String position(Shot.CastMember member) {
        String depth = switch (member.depth()) {
            case FOREGROUND -> "in the foreground";
            case BACKGROUND -> "in the background";
            case SUBJECT -> "";
        };
        String side = member.place() < 0.4 ? "on the left" : member.place() > 0.6 ? "on the right" : "";
        String facing = member.facing() == Figure.Facing.AWAY ? "seen from behind" : "";
        return String.join(
                " ",
                Stream.of(side, depth, facing).filter(part -> !part.isEmpty()).toList());
    }

    private static String time(TimeOfDay light) {
        return light == TimeOfDay.UNSTATED ? "" : lower(light.name());
    }

    private static String mood(Scene scene) {
        return switch (scene.light()) {
            case NIGHT -> "low-key light, deep shadows";
            case EVENING -> "warm practical lights, dark surroundings";
            case DAWN -> "soft cool first light";
            case DUSK -> "fading blue light";
            case GOLDEN_HOUR -> "low warm sun, long shadows";
            case MORNING -> "fresh clear light";
            case DAY, UNSTATED -> "natural light";
        };
    }

    private static String manner(Shot.Line line) {
        return Stream.of(voice(line.extension()), line.manner())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String voice(String extension) {
        return switch (extension.replaceAll("[^\\p{L}]", "").toUpperCase(Locale.ROOT)) {
            case "VO" -> "voice-over";
            case "OS", "OC" -> "off screen";
            case "CONTD", "CONT", "CONTINUED" -> "";
            default -> extension;
        };
    }

    private String seconds(Shot shot) {
        BigDecimal seconds = BigDecimal.valueOf(shot.frames())
                .multiply(BigDecimal.valueOf(settings.rate().denominator()))
                .divide(BigDecimal.valueOf(settings.rate().numerator()), 1, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return seconds.toPlainString() + " seconds";
    }

    private static String lower(String words) {
        return words.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
