package dev.filmwright.core.breakdown;

/**
 * Where a scene plays.
 *
 * @param name the place's name for comparing
 * @param written as first written in a heading
 * @param area the part of the place, or empty
 * @param why the rule that found it
 * @param stated whether the scene's own heading names it
 */
record Place(String name, String written, String area, String why, boolean stated) {}
