package io.guildhall.platform.shared.tenant;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Binds a transaction to the current tenant, once: EclipseLink by its context property, PostgreSQL by the setting its
 * row-level security reads, which ends with the transaction. Runs just inside {@code @Transactional}. Each call is a span
 * of the trace, where traces are wanted.
 *
 * <p>Payara rolls a transaction back in silence when a façade refused inside it and another one forgave the refusal. A
 * use case that ended well is therefore told that nothing of it is kept.
 */
@InTenant
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 210)
class TenantInterceptor {

    private static final String BOUND_TO = TenantInterceptor.class.getName();

    @Inject
    private EntityManager entities;

    @Inject
    private DataSource database;

    @Inject
    private Tracer tracer;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    @AroundInvoke
    Object bind(InvocationContext invocation) throws Exception {
        TenantId tenant = TenantContext.required();
        boolean outermost = enter(tenant);
        Object result = proceed(invocation, tenant);
        if (outermost && transactions.getRollbackOnly()) {
            throw new IllegalStateException("Something inside was refused, so nothing of this transaction is kept");
        }
        return result;
    }

    /** Answers whether it was this call that bound the transaction. */
    private boolean enter(TenantId tenant) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return false;
        }
        Object boundTo = transactions.getResource(BOUND_TO);
        if (boundTo == null) {
            bind(tenant);
            transactions.putResource(BOUND_TO, tenant);
            return true;
        }
        if (!boundTo.equals(tenant)) {
            throw new IllegalStateException("A transaction belongs to one tenant only");
        }
        return false;
    }

    private Object proceed(InvocationContext invocation, TenantId tenant) throws Exception {
        Span span = tracer.spanBuilder(nameOf(invocation.getMethod()))
                .setAttribute("guildhall.tenant", tenant.toString())
                .startSpan();
        Scope scope = span.makeCurrent();
        try {
            return invocation.proceed();
        } catch (Exception e) {
            span.setStatus(StatusCode.ERROR, e.getClass().getSimpleName());
            throw e;
        } finally {
            scope.close();
            span.end();
        }
    }

    private static String nameOf(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    /** A transaction that could not be bound is rolled back, which only an unchecked exception brings about. */
    private void bind(TenantId tenant) {
        entities.setProperty("eclipselink.tenant-id", tenant.toString());
        try (Connection connection = database.getConnection();
                PreparedStatement setting = connection.prepareStatement("select set_config('app.tenant', ?, true)")) {
            setting.setString(1, tenant.toString());
            setting.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("The transaction cannot be bound to its tenant", e);
        }
    }
}
