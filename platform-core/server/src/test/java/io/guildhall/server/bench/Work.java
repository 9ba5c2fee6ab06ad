package io.guildhall.server.bench;

import java.io.IOException;
import java.sql.SQLException;

/** What one worker does again and again; it fails when the answer is not the expected one. */
interface Work extends AutoCloseable {
    void once() throws IOException, SQLException;

    @Override
    void close() throws IOException, SQLException;

    /** Equips each worker with a connection of its own. */
    interface Source {
        Work worker(int number) throws IOException, SQLException;
    }
}
