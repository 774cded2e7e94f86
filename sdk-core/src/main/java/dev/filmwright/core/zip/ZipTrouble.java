package dev.filmwright.core.zip;

import java.io.IOException;

/** Thrown when a ZIP file is not what it should be; says where. */
public final class ZipTrouble extends IOException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Creates the exception with its reason and a sentence that names the entry. */
    public ZipTrouble(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Returns why. */
    public Reason reason() {
        return reason;
    }

    /** Why a ZIP file, or an entry, was refused. */
    public enum Reason {
        /** No ZIP file at all. */
        NOT_A_ZIP,
        /** It ends too early. */
        TRUNCATED,
        /** Its bytes contradict themselves. */
        DAMAGED,
        /** It uses something that is not read: encryption, several disks, another compression. */
        UNSUPPORTED,
        /** A name that leads out of a folder, or the same name twice. */
        UNSAFE,
        /** Somebody else is writing it. */
        IN_USE,
        /** More bytes than allowed. */
        TOO_LARGE
    }
}
