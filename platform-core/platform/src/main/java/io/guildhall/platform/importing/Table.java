package io.guildhall.platform.importing;

import java.util.List;

/**
 * A table out of a file.
 *
 * @param columns the names in the first line, distinct
 * @param rows what follows, without empty lines
 */
record Table(List<String> columns, List<Row> rows) {

    /**
     * One line.
     *
     * @param line its number in the file, from 1
     * @param cells as many as there are columns
     */
    record Row(long line, List<String> cells) {}
}
