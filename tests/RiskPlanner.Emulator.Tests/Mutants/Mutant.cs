using RiskPlanner.Emulator.Utilities;
using RiskPlanner.Emulator.World;

namespace RiskPlanner.Emulator.Tests.Mutants;

/// <summary>Worlds with one part that does not behave as z/OS does.</summary>
internal static class Mutant
{
    public static EmulatorParts BlockCopyThatDecrypts { get; } = With([.. UtilityCatalogue.Create(new DecryptingBlockMover(), new DecryptingBlockMover(), new DecryptingBlockMover())]);

    public static EmulatorParts MirrorThatKeepsADeletedDataSet { get; } = With(new DeletionKeepingMirror("METRO-MIRROR"));

    public static EmulatorParts MirrorThatIgnoresRewrites { get; } = With(new FirstWriteOnlyMirror("METRO-MIRROR"));

    public static EmulatorParts AccessMethodCopyThatKeepsTheSourcesLabel { get; } = With(new SourceLabelCopy("REPRO"), new SourceLabelCopy("IEBGENER"));

    public static EmulatorParts TapeCopyThatStaysEncrypted { get; } = With(new EncryptingTapeCopy("IEBGENER"));

    public static EmulatorParts OldRegisterThatKeepsTwoGenerations { get; } = EmulatorParts.Faithful with { Registers = () => new TwoGenerationRegisters() };

    public static EmulatorParts TwinsTakenForDifferentKeys { get; } = EmulatorParts.Faithful with { Fingerprints = new LabelFingerprints() };

    public static EmulatorParts KeyLossThatLosesNothing { get; } = EmulatorParts.Faithful with { Fingerprints = new NeverEqualFingerprints() };

    public static EmulatorParts BackupsThatCopyNothing { get; } = With([.. UtilityCatalogue.All.Select(utility => new SilentlyFailingUtility(utility))]);

    /// <summary>Every mutant, by name.</summary>
    public static IReadOnlyDictionary<string, EmulatorParts> All { get; } = typeof(Mutant).GetProperties()
        .Where(property => property.PropertyType == typeof(EmulatorParts))
        .ToDictionary(property => property.Name, property => (EmulatorParts)property.GetValue(null)!);

    private static EmulatorParts With(params IUtility[] utilities) => EmulatorParts.Faithful with
    {
        Utilities = UtilityCatalogue.ByName(UtilityCatalogue.All.Select(faithful => Array.Find(utilities, mutant => mutant.Name == faithful.Name) ?? faithful)),
    };
}
