using RiskPlanner.Emulator.Crypto;

namespace RiskPlanner.Emulator.Tests.Mutants;

/// <summary>An OLD register that keeps two generations.</summary>
internal sealed class TwoGenerationRegisters : MasterKeyRegisters
{
    private readonly List<MasterKey> _retired = [];

    public TwoGenerationRegisters()
    {
    }

    private TwoGenerationRegisters(TwoGenerationRegisters original)
        : base(original) => _retired.AddRange(original._retired);

    public override MasterKeyRegisters Fork() => new TwoGenerationRegisters(this);

    protected override IEnumerable<MasterKey> Retired => _retired;

    protected override void Retire(MasterKey key)
    {
        _retired.Insert(0, key);
        if (_retired.Count > 2) _retired.RemoveAt(2);
    }

    public override void Zeroise()
    {
        base.Zeroise();
        _retired.Clear();
    }
}
