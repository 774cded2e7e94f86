package dev.filmwright.testkit.contract;

/** Throws what the compiler would not let pass. */
final class Problems {
    private Problems() {}

    static void sneak(Throwable problem) {
        Problems.<RuntimeException>raise(problem);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Erased: whatever it is goes through.
    private static <T extends Throwable> void raise(Throwable problem) throws T {
        throw (T) problem;
    }
}
