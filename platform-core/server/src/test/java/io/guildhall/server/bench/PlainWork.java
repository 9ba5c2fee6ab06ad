package io.guildhall.server.bench;

import io.guildhall.server.launcher.DatabaseServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Work in plain JDBC: one connection, one transaction each time, as the application's role and behind row-level security.
 * Every column that comes is read, and nothing is made of it.
 */
abstract class PlainWork implements Work {
    private static final String APPLICATION = "guildhall_app";

    final UUID tenant;
    final Connection connection;
    final SplittableRandom chance;
    private final PreparedStatement setting;

    PlainWork(DatabaseServer database, UUID tenant, int number) throws SQLException {
        this.tenant = tenant;
        this.chance = new SplittableRandom(number);
        this.connection = database.connect(Behind.DATABASE, APPLICATION);
        connection.setAutoCommit(false);
        this.setting = connection.prepareStatement("select set_config('app.tenant', ?, true)");
    }

    /** Inside the transaction. */
    abstract void inside() throws SQLException;

    @Override
    public void once() throws SQLException {
        setting.setString(1, tenant.toString());
        read(setting);
        inside();
        connection.commit();
    }

    /** Reads everything; answers how many rows there were. */
    static int read(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            int count = 0;
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    rows.getObject(column);
                }
                count++;
            }
            return count;
        }
    }

    @Override
    public void close() throws SQLException {
        if (!connection.isClosed()) {
            connection.rollback();
            connection.close();
        }
    }
}
