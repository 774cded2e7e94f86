package dev.filmwright.core.killmatrix;

import java.util.function.Supplier;

/** Is told of every point a process passes at which a kill could hurt. */
@FunctionalInterface
interface Steps {
    /** Lets all pass. */
    Steps NONE = point -> {};

    /** Passes a point, or never returns. */
    void pass(String point);

    /** Passes a point before and one after some work. */
    default <T> T around(String step, Supplier<T> work) {
        pass("before " + step);
        T result = work.get();
        pass("after " + step);
        return result;
    }
}
