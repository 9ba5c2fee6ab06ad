package io.guildhall.server.bench;

/**
 * What was measured of one kind of work.
 *
 * @param cold the first ones after a start
 * @param plain the same work in plain JDBC
 * @param statements SQL statements each; for rows of an import a fraction
 * @param cpu processor time while the warm ones ran; null where it was not taken
 */
record Figure(String name, String unit, Speed cold, Speed warm, Speed plain, double statements, Processes.Cpu cpu) {

    /** How much of the speed of plain JDBC is reached. */
    double ratio() {
        return warm.perSecond() / plain.perSecond();
    }
}
