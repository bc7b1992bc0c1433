/** Queries of a reader of the English, each with patterns that all stand in a clause that answers it. */
export const englishQueries: [query: string, ...patterns: RegExp[]][] = [
  ['intellectual property', /intellectual property/i], ['"patent applications"', /patent applications/i], ['"invention patent"', /invention patents?\b/i], ['maker spaces', /\bmakers?\b/i, /\bspaces?\b/i],
  ['Huaqiangbei', /Huaqiangbei/], ['Chegongmiao', /Chegongmiao/], ['Caitian', /Caitian/], ['Futian Bonded Area', /Futian Bonded Area/], ['Belt and Road', /Belt and Road/],
  ['Made in China 2025', /Made in China 2025/], ['"Internet Plus"', /Internet Plus/], ['5G', /\b5G\b/i], ['15.874', /15\.874/], ['15,000', /15,?000/], ['15000', /15,?000/],
  ['GDP', /\bGDP\b/], ['Peacock Plan', /Peacock Plan/], ['Salubris', /Salubris/], ['Tech Temple', /Tech Temple/], ['venture capital', /venture capital/i], ['"angel investment"', /angel invest/i],
  ['finance leasing', /finance leas/i], ['headquarters economy', /headquarters/i, /economy/i], ['cloud computing', /cloud computing/i], ['big data', /big data/i], ['Internet of Things', /Internet of Things/i],
  ['smart city', /\bsmart cit/i], ['biomedicine', /biomedic/i], ['vaccines', /vaccine/i], ['new energy', /new energy/i],
  ['new materials', /new materials?/i], ['urban renewal', /urban renewal/i], ['talent housing', /talent/i, /hous(?:e|ing)/i], ['tax', /\btax(?:es|ation)?\b/i], ['subsidies', /subsid(?:y|ies|ize)/i],
  ['2020 enterprises', /2020/, /enterprise/i], ['national high-tech enterprises', /national high-tech enterprises/i], ['software enterprises', /software enterprises/i], ['key laboratories', /key laborator/i],
  ['engineering laboratories', /engineering laborator/i], ['enterprise technology centers', /enterprise technology cent/i], ['public technology service platforms', /public technology service platform/i],
  ['Qianhai', /Qianhai/], ['Hong Kong', /Hong Kong/], ['international cooperation', /international/i, /cooperat/i], ['smile curve', /smile curve/i], ['spillover effect', /spillover/i],
  ['"mass entrepreneurship and innovation"', /mass entrepreneurship and innovation/i], ['crowdfunding', /crowdfunding/i], ['incubators', /incubat/i], ['accelerators', /accelerat/i], ['standards', /\bstandard/i],
  ['Shenzhen International Innovation Center', /Shenzhen International Innovation Center/], ['One Core', /One Core/i], ['green channel', /green channel/i], ['government funds', /government/i, /\bfund/i], ['standardization', /standardiz/i], ['housing', /housing/i],
  ['Municipal level', /municipal/i, /\blevel/i], ['Provincial level', /provincial/i, /\blevel/i], ['supervision', /supervis/i], ['fiscal revenue', /fiscal/i, /revenue/i],
];
