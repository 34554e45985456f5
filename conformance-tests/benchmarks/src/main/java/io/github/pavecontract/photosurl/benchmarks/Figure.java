package io.github.pavecontract.photosurl.benchmarks;

/**
 * One figure.
 *
 * @param table the comparison that it belongs to
 * @param subject who or what was measured, with its version
 * @param ours whether it is a part of this project
 * @param measure what was measured
 * @param value in the unit of the measure
 */
record Figure(String table, String subject, boolean ours, Measure measure, double value) {}
