namespace RiskPlanner.Analysis.Symbolic;

/// <summary>What the header of a CKDS tells of master keys.</summary>
/// <param name="Generation">The generation of the AES master key that wraps its records.</param>
/// <param name="Des">The generation of the DES master key; null where the header has no pattern of one, so that none is checked.</param>
internal readonly record struct CkdsHeader(int Generation, int? Des);
