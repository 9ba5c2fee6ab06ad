/** Proofs that the chart is what a cluster expects, by the same library the helm program is made of. */
package io.guildhall.server.helm;
