package io.guildhall.platform.shared.rest;

import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.files.FileStore;
import io.guildhall.platform.shared.web.WordedRejection;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * No request is larger than the largest file with its form around it. What says so is refused at once, what does not is
 * cut off on the way.
 */
@Provider
@PreMatching
@Priority(1)
public class BodyLimitFilter implements ContainerRequestFilter {

    private static final long LARGEST = FileStore.LARGEST + 512 * 1024;

    @Override
    public void filter(ContainerRequestContext request) {
        String length = request.getHeaderString("Content-Length");
        if (length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > LARGEST) {
            throw tooLarge();
        }
        if (request.hasEntity()) {
            request.setEntityStream(new Counted(request.getEntityStream()));
        }
    }

    private static WordedRejection tooLarge() {
        return WordedRejection.of(CommonReason.TOO_LARGE, "files.too-large", FileStore.LARGEST / 1_000_000);
    }

    private static final class Counted extends FilterInputStream {
        private long passed;

        private Counted(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) {
            passed += bytes;
            if (passed > LARGEST) {
                throw tooLarge();
            }
        }
    }
}
