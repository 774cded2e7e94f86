package dev.filmwright.core.breakdown;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells from a cue's extensions whether the speaker is in the room. */
enum Presence {
    /** In the frame or next to it. */
    THERE,
    /** Near, but not in the frame: {@code O.S.}. */
    OFF_SCREEN,
    /** Elsewhere: {@code V.O.} and voices from machines. */
    ELSEWHERE;

    private static final Set<String> OFF = Set.of("OS", "OC", "OFFSCREEN", "OFFCAMERA");
    private static final Set<String> VOICE = Set.of(
            "VO",
            "VOICEOVER",
            "INTERCOM",
            "RADIO",
            "PHONE",
            "ONPHONE",
            "OVERPHONE",
            "TELEPHONE",
            "FILTERED",
            "FILTER",
            "COMM",
            "COMMS",
            "TV",
            "ONTV",
            "RECORDING",
            "RECORDED",
            "PA",
            "SPEAKER",
            "VIDEO",
            "NARRATION",
            "NARRATING",
            "THROUGHPHONE",
            "OVERRADIO",
            "ONRADIO",
            "WALKIETALKIE",
            "LOUDSPEAKER",
            "HEADSET",
            "EARPIECE");

    static Presence of(List<String> extensions) {
        for (String extension : extensions) {
            String letters = extension.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
            if (VOICE.contains(letters)) {
                return ELSEWHERE;
            }
            if (OFF.contains(letters)) {
                return OFF_SCREEN;
            }
        }
        return THERE;
    }
}
