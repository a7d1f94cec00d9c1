using NodaTime;
using RiskPlanner.Simulation.TapeKeys;

namespace RiskPlanner.Agreement.Tests.TapeKeys;

/// <summary>Three systems with key servers: production, recovery under the same master keys, and a partner with his own.</summary>
internal static class KeyServingEstate
{
    public static Instant From { get; } = Instant.FromUtc(2026, 1, 5, 8, 0);

    public static IReadOnlyList<ServingSystem> Systems { get; } =
    [
        new()
        {
            Name = "PROD", Address = "10.1.1.1:3801", MasterKey = "MK1", RunsAs = "KLM", RingOwner = "TAPES", Ring = "RING", Users = ["KLM", "TAPES"],
            Drives = [new("D1", "500507630240FBCC")],
        },
        new()
        {
            Name = "RECOV", Address = "10.1.2.1:3801", MasterKey = "MK1", RunsAs = "KLM2", RingOwner = "TAPES", Ring = "RING", Users = ["KLM2", "TAPES"],
            Drives = [new("D2", "500507630240FBDD"), new("D3", "500507630240FBEE")],
        },
        new()
        {
            Name = "PARTNER", Address = "10.9.9.9:3801", MasterKey = "MK9", RunsAs = "SRV", RingOwner = "SRV", Ring = "KEYS", Users = ["SRV"], AcceptsUnknownDrives = true,
            Drives = [new("P1", "500507630240AAAA")],
        },
    ];
}
