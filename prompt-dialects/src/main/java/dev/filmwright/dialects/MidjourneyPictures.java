package dev.filmwright.dialects;

import dev.filmwright.InvalidInputException;
import dev.filmwright.dialects.MidjourneyRules.Parameter;
import dev.filmwright.prompt.HostedPicture;
import dev.filmwright.prompt.Reference;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What each picture is for. Immutable.
 *
 * @param prompts the addresses before the words: what the picture is to have in it too
 * @param people the addresses of {@code --cref}
 * @param styles the addresses of {@code --sref}
 * @param one the address of {@code --oref}, which takes one only
 */
record MidjourneyPictures(List<String> prompts, List<String> people, List<String> styles, List<String> one) {

    /**
     * Sorts pictures: styles to {@code --sref}, people to {@code --cref} or the first of them to {@code --oref}, as the version
     * takes it, all else before the words.
     *
     * @throws InvalidInputException if one has no public address
     */
    static MidjourneyPictures of(List<HostedPicture> pictures, MidjourneySettings settings) {
        List<String> prompts = new ArrayList<>();
        List<String> people = new ArrayList<>();
        List<String> styles = new ArrayList<>();
        List<String> one = new ArrayList<>();
        for (HostedPicture picture : pictures) {
            String address = address(picture);
            if (picture.kind() == Reference.Kind.STYLE) {
                styles.add(address);
            } else if (picture.kind() == Reference.Kind.SUBJECT && Parameter.CREF.takenBy(settings.version())) {
                people.add(address);
            } else if (picture.kind() == Reference.Kind.SUBJECT
                    && one.isEmpty()
                    && Parameter.OREF.takenBy(settings.version())) {
                one.add(address);
            } else {
                prompts.add(address);
            }
        }
        settings.needs(Parameter.IW, !prompts.isEmpty(), "pictures before the words");
        settings.needs(Parameter.CW, !people.isEmpty(), "pictures of people");
        settings.needs(Parameter.SW, !styles.isEmpty(), "pictures of a style");
        settings.needs(Parameter.OW, !one.isEmpty(), "a picture of somebody");
        return new MidjourneyPictures(prompts, people, styles, one);
    }

    /** An address may be signed: what is wrong with it is said without its path. */
    private static String address(HostedPicture picture) {
        URI address = picture.address();
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        boolean web = scheme.equals("http") || scheme.equals("https");
        if (!web || address.getHost() == null || address.getRawUserInfo() != null) {
            throw new InvalidInputException(
                    "pictures",
                    scheme + "://" + String.valueOf(address.getHost()) + " for \"" + picture.name() + "\"",
                    "give an http or https address that anybody can fetch, without a user's name");
        }
        return address.toASCIIString();
    }
}
