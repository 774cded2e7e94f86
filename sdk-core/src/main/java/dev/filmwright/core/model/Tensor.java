package dev.filmwright.core.model;

import java.util.List;

/**
 * A tensor of a safetensors file, without its numbers.
 *
 * @param type the type of its numbers, e.g. {@code "F16"}
 * @param shape its sizes; empty for a single number
 * @param begin where it begins, counted from the end of the header
 * @param end where it ends
 */
record Tensor(String type, List<Long> shape, long begin, long end) {
    /** Returns a size, or 0 if it has none there. */
    long size(int axis) {
        return axis < shape.size() ? shape.get(axis) : 0;
    }
}
