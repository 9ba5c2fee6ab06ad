/** What those who run the platform see of it: figures, traces. */
package io.guildhall.server.operations;
