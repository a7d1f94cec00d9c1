using RiskPlanner.Model;
using RiskPlanner.Simulation.MasterKeys;

namespace RiskPlanner.Web.Pages.MasterKeys;

/// <summary>One of the master keys of a key store.</summary>
/// <param name="Name">Its name, such as AES.</param>
/// <param name="Wraps">What it wraps.</param>
/// <param name="Practice">How it is treated.</param>
/// <param name="History">Its generations.</param>
public sealed record MasterKeyKind(string Name, string Wraps, MasterKeyPractice Practice, MasterKeyHistory History)
{
    /// <summary>The master keys that a key store has, AES first.</summary>
    public static IReadOnlyList<MasterKeyKind> Of(Plan plan, KeyStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        var kinds = new List<MasterKeyKind> { new("AES", "the CKDS", store.MasterKey, MasterKeyHistory.Of(plan, store)) };
        if (store.DesMasterKey is { } des) kinds.Add(new("DES", "no data set key, and has its pattern in the header of the CKDS", des, MasterKeyHistory.Of(plan, store, des)));
        if (store.RsaMasterKey is { } rsa) kinds.Add(new("RSA", "the PKDS", rsa, MasterKeyHistory.Of(plan, store, rsa)));
        if (store.EccMasterKey is { } ecc) kinds.Add(new("ECC", "the PKDS", ecc, MasterKeyHistory.Of(plan, store, ecc)));
        return kinds;
    }
}
