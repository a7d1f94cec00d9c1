using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Flows;

/// <summary>
/// What can be done to data on its way, each a small thing of its own: a method of sending is a composition of them. The world knows no
/// method, no partner and no verdict.
/// </summary>
public interface ITransferWorld
{
    /// <summary>Picks data up. Exactly one of parcel and failure is null.</summary>
    (Parcel? Parcel, Answer Answer) PickUp(PickUpOrder order);

    /// <summary>
    /// Encrypts what is on its way once more. A layer of <see cref="DataLayerKind.RsaKey"/> needs a token under its label in the PKDS, public or
    /// private. The keys of data sets and cartridges are no layers that can be put on a parcel.
    /// </summary>
    (Parcel? Parcel, Answer Answer) Wrap(string sysplex, Parcel parcel, DataLayer layer);

    /// <summary>
    /// Takes the outermost layer off. The layer that is given says with what: for an RSA key the PKDS label on this sysplex, which need not be that of
    /// the dump and must lead to the private key (else RC 8 RSN 2B2C; seed 000); for the others what they were put on with.
    /// </summary>
    (Parcel? Parcel, Answer Answer) Unwrap(string sysplex, Parcel parcel, DataLayer layer);

    /// <summary>Makes a data set of it. What is still wrapped cannot be restored (<see cref="Cause.DataSetIsDump"/>).</summary>
    Answer PutDown(PutDownOrder order, Parcel parcel);

    /// <summary>A user whom the plan names, or none of it, reads a data set to its end.</summary>
    Answer ReadAs(string sysplex, string user, CopyAddress address);

    /// <summary>Puts a token of an RSA key pair into the PKDS of a key store, in place of one of the same label.</summary>
    /// <param name="keyStore">The key store.</param>
    /// <param name="label">The PKDS label.</param>
    /// <param name="pair">Which pair, by any name; the same in every key store.</param>
    /// <param name="isPrivate">Whether the token has the private key; else it has the public one alone.</param>
    void HoldRsaToken(string keyStore, KeyLabel label, string pair, bool isPrivate);

    /// <summary>Looks at data on its way, without any key.</summary>
    DataView LookAt(Parcel parcel);

    /// <summary>Looks at a data set or copy without any key; null when it is not there.</summary>
    /// <param name="address">The data set or copy.</param>
    /// <param name="phase">At rest, as it lies on the medium; in flight, as it goes to the medium: encrypting drives encrypt what arrives.</param>
    DataView? LookAt(CopyAddress address, FlowPhase phase);
}
