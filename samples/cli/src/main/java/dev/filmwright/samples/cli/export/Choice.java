package dev.filmwright.samples.cli.export;

import dev.filmwright.dataset.BaseModel;
import dev.filmwright.dataset.CaptionStyle;
import dev.filmwright.dataset.TrainingFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a constant as people write it: {@code ai-toolkit} for {@code AI_TOOLKIT}. */
abstract class Choice<E extends Enum<E>> implements ITypeConverter<E> {
    private final Class<E> type;

    private Choice(Class<E> type) {
        this.type = type;
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public E convert(String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> name(each).equals(text.toLowerCase(Locale.ROOT).replace('_', '-')))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("\"" + text + "\" is none of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(Choice::name)
                                .collect(Collectors.joining(", "))));
    }

    /** Reads a trainer's name. */
    static final class Format extends Choice<TrainingFormat> {
        Format() {
            super(TrainingFormat.class);
        }
    }

    /** Reads a base model's name. */
    static final class Base extends Choice<BaseModel> {
        Base() {
            super(BaseModel.class);
        }
    }

    /** Reads a style's name. */
    static final class Style extends Choice<CaptionStyle> {
        Style() {
            super(CaptionStyle.class);
        }
    }
}
