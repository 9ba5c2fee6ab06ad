package io.guildhall.platform.shared.rest;

import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Makes a command that creates something happen once per key. The key is written in the command's own transaction: a
 * second request with the key waits for the first to commit and then gets the first one's result; after a rollback the
 * key is free again.
 */
@ApplicationScoped
public class Idempotency {

    private static final int LONGEST_KEY = 200;

    private Jdbi sql;

    protected Idempotency() {}

    @Inject
    Idempotency(Jdbi sql) {
        this.sql = sql;
    }

    /**
     * Claims the key for what is about to be created.
     *
     * @param actor whose key it is; others may use the same one
     * @param key as sent by the client; without one the command is not protected
     * @param request what was asked; the same key with another request is refused
     * @param newId the id of what is about to be created
     * @return nothing when the command is to be carried out, or the id of what an earlier request created
     */
    public Optional<UUID> claim(String actor, String key, String request, UUID newId) {
        if (key == null || key.isBlank()) {
            return Optional.empty();
        }
        if (key.length() > LONGEST_KEY) {
            throw Rejection.of("Idempotency-Key", "A key has at most %d characters", LONGEST_KEY);
        }
        UUID tenant = TenantContext.required().value();
        String hash = hash(request);
        return sql.withHandle(handle -> {
            int written = handle.createUpdate(
                            "insert into idempotency_key (tenant_id, actor, key, request_hash, result_id)"
                                    + " values (:tenant, :actor, :key, :hash, :id) on conflict do nothing")
                    .bind("tenant", tenant)
                    .bind("actor", actor)
                    .bind("key", key)
                    .bind("hash", hash)
                    .bind("id", newId)
                    .execute();
            if (written == 1) {
                return Optional.<UUID>empty();
            }
            return Optional.of(handle.createQuery("select request_hash, result_id from idempotency_key"
                            + " where tenant_id = :tenant and actor = :actor and key = :key")
                    .bind("tenant", tenant)
                    .bind("actor", actor)
                    .bind("key", key)
                    .map((row, context) -> {
                        if (!row.getString("request_hash").equals(hash)) {
                            throw new Rejection(
                                    CommonReason.KEY_REUSED, "This idempotency key came with another request before");
                        }
                        return row.getObject("result_id", UUID.class);
                    })
                    .one());
        });
    }

    private static String hash(String request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(request.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
