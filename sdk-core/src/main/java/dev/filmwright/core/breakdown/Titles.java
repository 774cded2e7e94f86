package dev.filmwright.core.breakdown;

import dev.filmwright.core.breakdown.Block.Happening;
import dev.filmwright.frame.Framing;
import dev.filmwright.production.Shot;
import java.util.regex.Pattern;

/** Finds words shown on screen: title cards, captions, centered text. */
final class Titles {
    private static final Pattern CARD = Pattern.compile(
            "^\\s*(?:TITLE(?: CARD)?|SUPER(?:IMPOSE)?|CHYRON|CAPTION|(?:MAIN |OPENING |END )?(?:TITLES|CREDITS)|INTERTITLE)\\b.*",
            Pattern.DOTALL);

    private Titles() {}

    static boolean isTitle(Happening happening) {
        return happening.centered() || CARD.matcher(happening.text()).matches();
    }

    static Draft shot(Happening happening) {
        String text = String.join(" ", Sentences.of(happening.text()));
        String rule = happening.centered() ? "title-from-centered-text" : "title-card";
        return new Draft(Shot.Kind.TITLE, Framing.WIDE, rule, Excerpt.of(text)).acting(text);
    }
}
