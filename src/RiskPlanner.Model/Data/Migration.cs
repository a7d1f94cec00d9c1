using NodaTime;

namespace RiskPlanner.Model;

/// <summary>
/// DFSMShsm moves a data set that nobody has opened for some time off its volume, as it lies: what is encrypted stays encrypted, and no key is needed
/// (z/OS facts, part 2, §5). Who opens it has it recalled first.
/// </summary>
/// <param name="To">The volume (ML1) or tape store (ML2) that it lies on until then.</param>
/// <param name="After">How long nobody has opened it.</param>
public sealed record Migration(string To, Period After);
